import { type Fixture, mixedInInks, ofX1a, state, x1aPreset } from './fixture.ts'

/** The group Transparency. */
export const transparencyFixtures: readonly Fixture[] = [
  {
    code: 'preflight/transfer-function',
    fails: state('Own', { Type: 'ExtGState', TR: 'Identity' }),
    passes: state('Own', { Type: 'ExtGState', TR2: 'Default' })
  },
  {
    code: 'preflight/transparency',
    demand: { preset: x1aPreset },
    fails: paper => {
      ofX1a(paper)
      state('Own', { ca: 0.5 })(paper)
      paper.decorate('/Own gs 0 0 0 1 k 60 300 20 20 re f')
    },
    passes: paper => {
      ofX1a(paper)
      state('Own', { CA: 0.5 })(paper)
      paper.decorate('/Own gs 0 0 0 1 k 60 300 20 20 re f')
    }
  },
  {
    code: 'preflight/blend-mode',
    fails: paper => {
      mixedInInks(paper)
      state('Own', { BM: ['Multiply', 'Normal'] })(paper)
      paper.decorate('/Own gs 0 0 0 1 k 60 300 20 20 re f')
    },
    passes: paper => {
      mixedInInks(paper)
      state('Own', { BM: 'Multiply' })(paper)
      paper.decorate('/Own gs')
    }
  },
  {
    code: 'preflight/page-group',
    fails: paper => {
      state('Own', { ca: 0.5 })(paper)
      paper.decorate('/Own gs 0 0 0 1 k 60 300 20 20 re f')
    },
    passes: paper => {
      mixedInInks(paper)
      state('Own', { ca: 0.5 })(paper)
      paper.decorate('/Own gs 0 0 0 1 k 60 300 20 20 re f')
    }
  }
]
